/**
 * Reads files and makes commands of their lines.
 *
 * It has more than 25 files because each kind of plain file has one of its own, beside the reader that all share.
 */
@NullMarked
package io.tillbook.server.transfer.imports.csv;

import org.jspecify.annotations.NullMarked;
