/** Moves the event history between the engines that can keep it. */
@NullMarked
package io.tillbook.server.transfer.migration;

import org.jspecify.annotations.NullMarked;
