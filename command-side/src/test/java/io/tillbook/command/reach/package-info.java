/** Tests of how far commands reach. */
@NullMarked
package io.tillbook.command.reach;

import org.jspecify.annotations.NullMarked;
