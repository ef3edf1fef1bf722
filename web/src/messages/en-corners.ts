export const corners = {
  title: "Corners of the sheet",
  intro: "Drag the four corners onto the corners of the sheet, or move them with the arrow keys. Only what is between them is read.",
  picture: "The photo, with the corners of the sheet",
  names: ["Top left corner", "Top right corner", "Bottom right corner", "Bottom left corner"],
  read: "Read what is between them",
  reset: "Find the sheet by itself again",
  answersStay: (count: number) => `${count === 1 ? "The value that was checked" : `The ${count} values that were checked`} on this sheet will be asked for again: rows may be others within other corners.`,
  crossed: "The corners do not go round a sheet. Put each where its name says.",
  onePicture: "Corners can be set on photos. This file has pages of its own.",
}
