/**
 * What all GraphQL queries share: scalars, pages, limits, errors, waiting for a position.
 *
 * It has more than 25 files because each of these is a step on the way of every query, and none is used elsewhere.
 */
@NullMarked
package io.tillbook.query.graphql;

import org.jspecify.annotations.NullMarked;
