/** Tests of the write side of points. */
@NullMarked
package io.tillbook.command.members.points;

import org.jspecify.annotations.NullMarked;
