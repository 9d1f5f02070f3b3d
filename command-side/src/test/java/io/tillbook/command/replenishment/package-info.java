/** Tests of the decisions of replenishment. */
@NullMarked
package io.tillbook.command.replenishment;

import org.jspecify.annotations.NullMarked;
