package io.tillbook.query.kernel;

/** Readies the store of the views before the first event is folded. */
@FunctionalInterface
public interface ViewPreparation {

    /** Does so; doing it again changes nothing. */
    void prepare();
}
