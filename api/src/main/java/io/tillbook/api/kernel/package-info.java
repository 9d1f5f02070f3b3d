/** The words every capability shares: money, quantity, ids, commands, events, rejections, exact arithmetic. */
@NullMarked
package io.tillbook.api.kernel;

import org.jspecify.annotations.NullMarked;
