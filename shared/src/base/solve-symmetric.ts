/**
 * Solves A·x = b for a symmetric positive definite A (row by row, `b.length` squared; only the lower half is read and it is
 * overwritten) by Cholesky's method. Returns x in place of `b`; undefined where A is not positive definite.
 */
export function solveSymmetric(matrix: Float64Array, b: Float64Array): Float64Array | undefined {
  const size = b.length
  for (let row = 0; row < size; row++)
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * size + column]!
      for (let k = 0; k < column; k++) sum -= matrix[row * size + k]! * matrix[column * size + k]!
      if (row !== column) matrix[row * size + column] = sum / matrix[column * size + column]!
      else if (sum > 0) matrix[row * size + row] = Math.sqrt(sum)
      else return undefined
    }
  for (let row = 0; row < size; row++) {
    let sum = b[row]!
    for (let k = 0; k < row; k++) sum -= matrix[row * size + k]! * b[k]!
    b[row] = sum / matrix[row * size + row]!
  }
  for (let row = size - 1; row >= 0; row--) {
    let sum = b[row]!
    for (let k = row + 1; k < size; k++) sum -= matrix[k * size + row]! * b[k]!
    b[row] = sum / matrix[row * size + row]!
  }
  return b
}
