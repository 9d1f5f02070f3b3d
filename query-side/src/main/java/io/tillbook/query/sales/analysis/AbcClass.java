package io.tillbook.query.sales.analysis;

/** How much of the whole stands before a product, when those that give most come first. */
enum AbcClass {
    /** Less than four fifths. */
    A(8_000),
    /** Less than nineteen twentieths. */
    B(9_500),
    /** The rest, and what gives nothing. */
    C(Integer.MAX_VALUE);

    private final int below;

    AbcClass(int below) {
        this.below = below;
    }

    /** @param beforeBp the share of those before, in basis points */
    static AbcClass of(int beforeBp) {
        return beforeBp < A.below ? A : beforeBp < B.below ? B : C;
    }
}
