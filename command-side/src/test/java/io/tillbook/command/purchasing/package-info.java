/** Tests of the decisions of purchasing. */
@NullMarked
package io.tillbook.command.purchasing;

import org.jspecify.annotations.NullMarked;
