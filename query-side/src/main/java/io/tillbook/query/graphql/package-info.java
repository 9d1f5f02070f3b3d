/** What all GraphQL queries share: scalars, pages, limits, errors, waiting for a position. */
@NullMarked
package io.tillbook.query.graphql;

import org.jspecify.annotations.NullMarked;
