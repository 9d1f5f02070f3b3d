/** Tests of the views of how members stand. */
@NullMarked
package io.tillbook.query.members.standing;

import org.jspecify.annotations.NullMarked;
