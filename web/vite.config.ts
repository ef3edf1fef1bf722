import { readdirSync } from "node:fs"
import { join } from "node:path"
import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"
import { VitePWA } from "vite-plugin-pwa"
import { policy } from "./policy.ts"
import { ocrPackPlugin } from "./ocr-pack-plugin.ts"

const server = process.env["CRICKSY_PUBLIC_URL"] ?? "http://localhost:8000"
const characterMaps = readdirSync(join(import.meta.dirname, "node_modules/pdfjs-dist/cmaps")).filter((name) => name.endsWith(".bcmap"))

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    react(),
    ocrPackPlugin(characterMaps),
    VitePWA({
      strategies: "injectManifest",
      srcDir: "src/sw",
      filename: "service-worker.ts",
      injectRegister: false,
      registerType: "prompt",
      injectManifest: { globPatterns: ["**/*.{js,mjs,css,html,svg,png}"], globIgnores: ["ocr/**", "assets/heic-decode-*", "assets/pdf.worker*"] },
      manifest: {
        name: "Cricksy Scorer",
        short_name: "Cricksy",
        description: "Photograph a cricket scorecard, get a structured, balanced scorecard seconds later.",
        lang: "en-GB",
        start_url: "/",
        id: "/",
        display: "standalone",
        background_color: "#f5f3ec",
        theme_color: "#17523a",
        categories: ["sports", "productivity"],
        icons: [
          { src: "/icons/icon-192.png", sizes: "192x192", type: "image/png" },
          { src: "/icons/icon-512.png", sizes: "512x512", type: "image/png" },
          { src: "/icons/icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
        ],
        shortcuts: [{ name: "New sheet", url: "/capture" }],
      },
    }),
  ],
  worker: { format: "es" },
  // Inlined assets would be data: addresses, which the content security policy refuses.
  build: { target: "es2023", assetsInlineLimit: 0, manifest: true, sourcemap: false },
  // The Host stays the browser's: the server refuses changes whose Origin names another host, and signs presigned URLs for the host asked.
  server: { proxy: Object.fromEntries(["/api", "/objects", "/trust"].map((path) => [path, { target: server, changeOrigin: false }])) },
  preview: { headers: { "content-security-policy": policy } },
})
