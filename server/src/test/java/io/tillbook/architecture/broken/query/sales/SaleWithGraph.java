package io.tillbook.architecture.broken.query.sales;

import graphql.schema.DataFetchingEnvironment;

/** A view that knows who asks. */
public record SaleWithGraph(DataFetchingEnvironment environment) {}
