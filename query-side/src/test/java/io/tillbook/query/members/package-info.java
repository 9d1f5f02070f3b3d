/** Tests of the views of members, by hand and by histories in which each sale is counted by itself. */
@NullMarked
package io.tillbook.query.members;

import org.jspecify.annotations.NullMarked;
