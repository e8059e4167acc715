// Enter goes to the line below; a block pasted from a table fills cells to the right and below.
document.querySelectorAll(".motion-grid table").forEach((table) => {
  const lines = [...table.querySelectorAll("tbody tr:not(.faults)")].map((line) => [
    ...line.querySelectorAll("input.form-control"),
  ]);
  const placeOf = (input) => {
    const line = lines.findIndex((cells) => cells.includes(input));
    return line < 0 ? null : [line, lines[line].indexOf(input)];
  };
  table.addEventListener("keydown", (event) => {
    const place = placeOf(event.target);
    if (!place || event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    const below = lines[place[0] + 1];
    if (below) below[place[1]].focus();
  });
  table.addEventListener("paste", (event) => {
    const place = placeOf(event.target);
    const text = event.clipboardData.getData("text");
    if (!place || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    text.replace(/\r/g, "").replace(/\n$/, "").split("\n").forEach((row, down) => {
      row.split("\t").forEach((value, right) => {
        const cell = (lines[place[0] + down] || [])[place[1] + right];
        if (cell) cell.value = value.trim().slice(0, cell.maxLength > 0 ? cell.maxLength : undefined);
      });
    });
  });
});
