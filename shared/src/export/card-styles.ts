/** The look of a card that is printed: one A4 page an innings, black on white, readable on a screen too. */
export const cardStyles = `
@page { size: A4 portrait; margin: 14mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 182mm; padding: 6mm 4mm; font: 10.5pt/1.35 system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; color: #14181b; background: #fff; }
section { break-after: page; break-inside: avoid; margin-bottom: 12mm; }
section:last-child { break-after: auto; }
header { border-bottom: 2px solid #17523a; padding-bottom: 2.5mm; margin-bottom: 4mm; }
h1 { font: 600 17pt/1.2 Georgia, "Times New Roman", serif; margin: 0 0 1mm; }
h1 small { font-weight: 400; font-size: 12pt; color: #555d58; }
p { margin: 1mm 0; }
.result { font-weight: 600; }
h2 { display: flex; justify-content: space-between; align-items: baseline; gap: 4mm; font-size: 13pt; margin: 0 0 2mm; }
h2 small { font-weight: 400; font-size: 10pt; color: #555d58; }
table { width: 100%; border-collapse: collapse; margin: 0 0 3mm; }
th { text-align: left; font-size: 8.5pt; font-weight: 600; color: #555d58; border-bottom: 1px solid #14181b; padding: 0.8mm 1.5mm; }
td { border-bottom: 0.5px solid #c9ccc5; padding: 1.1mm 1.5mm; vertical-align: top; overflow-wrap: anywhere; }
.name { width: 34%; font-weight: 600; }
.figure { text-align: right; width: 11mm; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.figure { font-weight: 600; }
.soft, td.soft { color: #555d58; font-weight: 400; }
.foot td { font-weight: 600; border-bottom: 0; padding-top: 1.4mm; }
.foot td .soft { padding-left: 2mm; }
.falls > span { white-space: nowrap; margin-right: 3mm; }
.notes { margin: 4mm 0 0; padding: 2mm 3mm 2mm 7mm; border: 1px solid #b98a1d; font-size: 9.5pt; }
@media print { body { max-width: none; padding: 0; } section { margin: 0; } tr { break-inside: avoid; } }
`
