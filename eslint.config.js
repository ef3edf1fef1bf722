import reactHooks from "eslint-plugin-react-hooks"
import tseslint from "typescript-eslint"

const noDefaultExport = { "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true } }] }
const noBarrels = { selector: "ExportAllDeclaration", message: "No barrels: import from the file that has it." }

export default tseslint.config(
  { ignores: ["**/.types/**", "**/dist/**", "**/node_modules/**", "**/*.cjs", "**/*.js", "**/*.mjs", "data/**"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parser: tseslint.parser },
    plugins: { "@typescript-eslint": tseslint.plugin },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/ban-ts-comment": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "no-restricted-syntax": ["error", noBarrels],
      "eqeqeq": ["error", "smart"],
      "no-console": "error",
      "no-var": "error",
      "prefer-const": "error",
    },
  },
  { files: ["**/src/**/*.{ts,tsx}"], rules: { "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }] } },
  { files: ["**/*.{ts,tsx}"], ignores: ["**/*.config.ts"], rules: noDefaultExport },
  { files: ["server/src/cli/**", "scripts/**", "bench/**"], rules: { "no-console": "off" } },
  { files: ["web/src/**/*.{ts,tsx}"], plugins: { "react-hooks": reactHooks }, rules: reactHooks.configs.recommended.rules },
  {
    files: ["shared/src/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: {
      "no-restricted-properties": ["error",
        { object: "Date", property: "now", message: "Pass the time in." },
        { object: "Math", property: "random", message: "Pass the source of chance in." }],
      "no-restricted-syntax": ["error", noBarrels, { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "Pass the time in." }],
    },
  },
)
