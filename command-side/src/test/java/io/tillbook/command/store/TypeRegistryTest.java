package io.tillbook.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.command.Capabilities;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StoredType;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypeRegistryTest {
    private record Writing(String capability, StoredType type) implements Slice {
        @Override
        public List<StoredType> events() {
            return List.of(type);
        }
    }

    @Test
    void refusesANameThatIsTaken() {
        Slice again = new Writing("sales", StoredType.first("sales.SaleCompleted", String.class));

        assertThatIllegalArgumentException().isThrownBy(() -> Capabilities.all().with(again))
                .withMessageContaining("sales.SaleCompleted");
    }

    @Test
    void refusesASecondNameForAClass() {
        Slice again = new Writing("sales", StoredType.first("sales.Sold", SaleCompleted.class));

        assertThatIllegalArgumentException().isThrownBy(() -> Capabilities.all().with(again))
                .withMessageContaining("sales.Sold");
    }

    @Test
    void refusesTheNameOfAnotherCapability() {
        Slice foreign = new Writing("sales", StoredType.first("returns.Sold", String.class));

        assertThatIllegalArgumentException().isThrownBy(() -> Capabilities.all().with(foreign))
                .withMessage("returns.Sold is no name within sales");
    }

    @Test
    void namesWhatTheKernelItselfWrites() {
        TypeRegistry nothing = TypeRegistry.of(List.of());

        assertThat(nothing.stored()).extracting(StoredType::name)
                .containsExactly("commands.CommandAccepted", "commands.CommandRefused");
        assertThat(nothing.rejections()).isNotEmpty().allSatisfy((name, _) -> assertThat(name).startsWith("commands."));
    }

    @Test
    void everyCommandHasANameOfItsOwn() {
        assertThat(Capabilities.all().commands()).isNotEmpty()
                .extracting(CommandHandling::type)
                .doesNotHaveDuplicates();
    }
}
