package io.tillbook.architecture.broken.query.sales;

import org.bson.Document;

/** A view that is a document. */
public record SaleWithDocument(Document document) {}
