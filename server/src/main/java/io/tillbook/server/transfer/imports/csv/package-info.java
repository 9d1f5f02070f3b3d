/**
 * Reads files and makes commands of their lines. It has more than 25 files because both formats share a reader that
 * nobody else may use.
 */
@NullMarked
package io.tillbook.server.transfer.imports.csv;

import org.jspecify.annotations.NullMarked;
