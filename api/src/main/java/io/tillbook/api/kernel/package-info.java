/**
 * The words every capability shares: money, quantity, ids, bounds, commands, events, rejections, exact arithmetic.
 *
 * <p>
 * It has more than 25 files because each is a word of one shared vocabulary, which contracts import from one place.
 */
@NullMarked
package io.tillbook.api.kernel;

import org.jspecify.annotations.NullMarked;
