/** Tests of the arithmetic of points. */
@NullMarked
package io.tillbook.api.members.points;

import org.jspecify.annotations.NullMarked;
