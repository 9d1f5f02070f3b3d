/**
 * Reads files and makes commands of their lines. It has more than 25 files because all formats share a reader that
 * nobody else may use, and each kind of plain file has a file of its own.
 */
@NullMarked
package io.tillbook.server.transfer.imports.csv;

import org.jspecify.annotations.NullMarked;
