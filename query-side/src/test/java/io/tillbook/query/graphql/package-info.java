/** Tests of what all queries share. */
@NullMarked
package io.tillbook.query.graphql;

import org.jspecify.annotations.NullMarked;
