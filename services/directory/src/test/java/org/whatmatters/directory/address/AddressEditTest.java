package org.whatmatters.directory.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AddressEditTest {

    private static final Address FEED = new Address("Hall", "1 Bell Lane", "Harrowdale", "XW1 1AA");
    private static final Address RIGHT = new Address("Hall", "2 Bell Lane", "Harrowdale", "XW1 1AB");
    private static final Address NEWS = new Address("Hall", "3 Bell Lane", "Harrowdale", "XW1 1AC");
    private static final List<Address> ALL = List.of(FEED, RIGHT, NEWS);
    private static final AddressEdit.Source EDITOR = new AddressEdit.Source(
            new UUID(0, 1), new UUID(0, 2), Instant.parse("2026-11-30T09:00:00Z"), "We were there.");
    private static final AddressEdit.Source ANOTHER = new AddressEdit.Source(
            new UUID(0, 1), new UUID(0, 3), Instant.parse("2026-11-30T10:00:00Z"), "They told us.");
    private static final AddressEdit EDIT = new AddressEdit(RIGHT, FEED, FEED, EDITOR);

    @Test
    void what_reads_so_already_stays_whose_it_is_and_what_the_feed_says_by_itself_needs_nobody() {
        assertThat(AddressEdit.putRight(FEED, FEED, null, EDITOR)).isNull();
        assertThat(AddressEdit.putRight(RIGHT, FEED, null, EDITOR)).isEqualTo(EDIT);
        assertThat(AddressEdit.putRight(RIGHT, FEED, EDIT, ANOTHER)).isEqualTo(EDIT);
        assertThat(AddressEdit.putRight(FEED, FEED, EDIT, ANOTHER)).isNull();
        assertThat(AddressEdit.putRight(NEWS, FEED, EDIT, ANOTHER))
                .isEqualTo(new AddressEdit(NEWS, FEED, FEED, ANOTHER));
    }

    @Test
    void how_it_is_written_is_no_other_address() {
        assertThat(new Address(" Hall ", "1 Bell Lane", "Harrowdale", "xw11aa")).isEqualTo(FEED);
        assertThat(new Address("", " ", null, null)).isEqualTo(new Address(null, null, null, null));
    }

    @Property
    void no_edit_ends_by_what_a_feed_says_and_it_is_disputed_while_the_feed_says_a_third_thing(
            @ForAll List<@IntRange(max = 2) Integer> says, @ForAll boolean isKept) {
        var edit = EDIT;
        for (var which : says) {
            edit = edit.follow(ALL.get(which));

            assertThat(edit.address()).isEqualTo(RIGHT);
            assertThat(edit.isDisputed())
                    .isEqualTo(!List.of(RIGHT, edit.feedSaid()).contains(ALL.get(which)));
            if (isKept) {
                edit = edit.keep();
                assertThat(edit.isDisputed()).isFalse();
            }
        }
    }
}
