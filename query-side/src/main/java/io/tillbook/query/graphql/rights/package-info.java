/** What each field of the schema needs a permission for, and what is seen by it. */
@NullMarked
package io.tillbook.query.graphql.rights;

import org.jspecify.annotations.NullMarked;
