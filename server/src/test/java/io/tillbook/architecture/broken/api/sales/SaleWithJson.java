package io.tillbook.architecture.broken.api.sales;

import tools.jackson.databind.JsonNode;

/** A contract that knows Jackson. */
public record SaleWithJson(JsonNode body) {}
