package io.tillbook.query.members.favourite;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemberProductsViewTest {
    private static final int MORE = 10;

    @Test
    void ofTooManyCategoriesThoseAreForgottenForWhichLeastIsPaid() {
        MemberProductsView view = manyCategories();

        assertThat(view.categories()).hasSize(MemberProductsView.MOST_CATEGORIES);
        assertThat(view.categories()).extracting(BoughtCategory::category)
                .as("by name, the cheapest ones gone")
                .isSorted()
                .doesNotContain("C100", "C109")
                .contains("C110", "C209");
    }

    @Test
    void whatComesBackOfAForgottenCategoryLeavesNothing() {
        assertThat(manyCategories().plus(basket(new BoughtCategory("C100", -1, Money.of(-1)))))
                .isEqualTo(manyCategories());
        assertThat(manyCategories().plus(basket(new BoughtCategory("C101", 0, Money.of(-1)))))
                .as("a part of it")
                .isEqualTo(manyCategories());
    }

    @Test
    void aCategoryOfWhichAllCameBackIsGone() {
        MemberProductsView view = none().plus(basket(new BoughtCategory("TEA", 1, Money.of(900))))
                .plus(basket(new BoughtCategory("TEA", -1, Money.of(-900))))
                .plus(basket(new BoughtCategory("OIL", 1, Money.of(900))))
                .plus(basket(new BoughtCategory("OIL", -1, Money.of(-800))));

        assertThat(view.categories()).as("but for money that was not given back")
                .containsExactly(new BoughtCategory("OIL", 0, Money.of(100)));
    }

    /** From C100, of which a cent was bought, to C209; the dearer ones come later by name. */
    private static MemberProductsView manyCategories() {
        MemberProductsView view = none();
        for (int each = 0; each < MemberProductsView.MOST_CATEGORIES + MORE; each++) {
            view = view.plus(basket(new BoughtCategory("C" + (100 + each), 1, Money.of(1L + each))));
        }
        return view;
    }

    private static MemberProductsView none() {
        return MemberProductsView.none(new MemberId("M-1"), new LocationId("S1"));
    }

    private static Basket basket(BoughtCategory category) {
        return new Basket(List.of(), List.of(category));
    }
}
