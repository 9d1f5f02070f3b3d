/** Tests of visits. */
@NullMarked
package io.tillbook.query.members.visit;

import org.jspecify.annotations.NullMarked;
