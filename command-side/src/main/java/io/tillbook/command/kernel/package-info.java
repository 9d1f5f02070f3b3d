/**
 * The decision kernel: load the streams a command names, fold, decide, append all its events at once.
 *
 * <p>
 * It has more than 25 files because it is one room on purpose: the half that deciders are written with is public, and
 * the half that runs them is package-private.
 */
@NullMarked
package io.tillbook.command.kernel;

import org.jspecify.annotations.NullMarked;
