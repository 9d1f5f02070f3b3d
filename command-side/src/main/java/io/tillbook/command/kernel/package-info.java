/** The decision kernel: load the streams a command names, fold, decide, append all its events at once. */
@NullMarked
package io.tillbook.command.kernel;

import org.jspecify.annotations.NullMarked;
