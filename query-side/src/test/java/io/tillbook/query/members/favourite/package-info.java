/** Tests of what members buy. */
@NullMarked
package io.tillbook.query.members.favourite;

import org.jspecify.annotations.NullMarked;
