import { DeleteObjectCommand, GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client, S3ServiceException } from "@aws-sdk/client-s3"
import { getSignedUrl } from "@aws-sdk/s3-request-presigner"

export type S3Settings = { bucket: string; region: string; presignedSeconds: number
  /** Both absent: the client finds credentials by itself (profile, container or machine role). */
  accessKey?: string | undefined; secretKey?: string | undefined
  /** Absent: Amazon's own. */
  endpoint?: string }

/** What is known of the bytes that will be put; both are signed into the URL where given. `sha256` in hex. */
type Promised = { size?: number | undefined; sha256?: string | undefined }

/** The server's view of any S3 store. Keys are made by the server only. */
export type ObjectStore = {
  /** A URL for one PUT. `endpoint`: the store's address as the sender sees it, where that differs from the server's own. */
  presignPut: (key: string, promised: Promised, endpoint?: string) => Promise<string>
  /** Bytes of an object, null where there is none. */
  findSize: (key: string) => Promise<number | null>
  read: (key: string) => Promise<Uint8Array | null>
  /** Writes an object that never changes; there being one already is fine: the key names the content. */
  writeOnce: (key: string, bytes: Uint8Array, mediaType: string) => Promise<void>
  remove: (key: string) => Promise<void>
  close: () => void
}

/** One client for every store: Amazon's, SeaweedFS, or the folder store inside this server. Errors are the client's own. */
export function createObjectStore(settings: S3Settings): ObjectStore {
  const { bucket } = settings
  const client = createClient(settings, settings.endpoint)
  const signers = new Map<string, S3Client>()
  return {
    presignPut: (key, promised, endpoint) => presignPut(endpoint === undefined ? client : signerFor(signers, settings, endpoint), settings, key, promised),
    findSize: async (key) => {
      const head = await ifThere(client.send(new HeadObjectCommand({ Bucket: bucket, Key: key })))
      return head?.ContentLength ?? null
    },
    read: async (key) => {
      const object = await ifThere(client.send(new GetObjectCommand({ Bucket: bucket, Key: key })))
      return await object?.Body?.transformToByteArray() ?? null
    },
    writeOnce: async (key, bytes, mediaType) => {
      const put = new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ContentLength: bytes.length, ContentType: mediaType, IfNoneMatch: "*" })
      await client.send(put).catch((error: unknown) => { if (statusOf(error) !== 412) throw error })
    },
    remove: async (key) => { await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key })) },
    close: () => client.destroy(),
  }
}

function createClient(settings: S3Settings, endpoint: string | undefined): S3Client {
  return new S3Client({
    region: settings.region,
    ...(endpoint !== undefined && { endpoint }),
    forcePathStyle: true,
    ...(settings.accessKey !== undefined && settings.secretKey !== undefined && { credentials: { accessKeyId: settings.accessKey, secretAccessKey: settings.secretKey } }),
    // Else a presigned PUT signs the checksum of an empty body, and stores refuse it (aws/aws-sdk-js-v3#6994).
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  })
}

// The host is signed, so each address by which senders reach the store needs its own signer. A Host header is the sender's: keep few.
function signerFor(signers: Map<string, S3Client>, settings: S3Settings, endpoint: string): S3Client {
  const known = signers.get(endpoint)
  if (known !== undefined) return known
  if (signers.size >= 20) signers.clear()
  const signer = createClient(settings, endpoint)
  signers.set(endpoint, signer)
  return signer
}

// A URL bounds no size unless content-length is signed. The content type is left out: curl sends one of its own, and bytes decide it.
function presignPut(signer: S3Client, settings: S3Settings, key: string, { size, sha256 }: Promised): Promise<string> {
  const put = new PutObjectCommand({ Bucket: settings.bucket, Key: key,
    ...(size !== undefined && { ContentLength: size }),
    ...(sha256 !== undefined && { ChecksumSHA256: Buffer.from(sha256, "hex").toString("base64") }) })
  return getSignedUrl(signer, put, { expiresIn: settings.presignedSeconds, signableHeaders: new Set(["host", "content-length"]) })
}

async function ifThere<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer
  } catch (error) {
    if (statusOf(error) === 404) return null
    throw error
  }
}

const statusOf = (error: unknown) => error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined
