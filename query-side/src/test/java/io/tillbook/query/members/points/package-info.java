/** Tests of the views of points. */
@NullMarked
package io.tillbook.query.members.points;

import org.jspecify.annotations.NullMarked;
