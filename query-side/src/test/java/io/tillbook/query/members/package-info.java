/** Tests of the views of members. */
@NullMarked
package io.tillbook.query.members;

import org.jspecify.annotations.NullMarked;
