/** Tests of the decisions of transfers. */
@NullMarked
package io.tillbook.command.transfers;

import org.jspecify.annotations.NullMarked;
