/** Reads files and makes commands of their lines. */
@NullMarked
package io.tillbook.server.transfer.imports.csv;

import org.jspecify.annotations.NullMarked;
