/** The words every capability shares: money, quantity, ids, commands, events, rejections and the arithmetic of amounts. */
@NullMarked
package io.tillbook.api.kernel;

import org.jspecify.annotations.NullMarked;
