package org.whatmatters.directory.editing.application;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.whatmatters.directory.editing.EditedField;
import org.whatmatters.directory.editing.Edits;
import org.whatmatters.directory.editing.LocalEdit;
import org.whatmatters.directory.editing.Said;
import org.whatmatters.directory.editing.application.LocalEdits.Editable;
import org.whatmatters.directory.life.Life;
import org.whatmatters.directory.life.LifeState;
import org.whatmatters.directory.life.application.Desk;
import org.whatmatters.directory.life.application.Lives;
import org.whatmatters.directory.listing.Days;
import org.whatmatters.directory.listing.application.Announcements;
import org.whatmatters.directory.listing.application.Listings;
import org.whatmatters.directory.listing.application.SearchIndex;
import org.whatmatters.directory.writing.PlainDocument;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.IllegalState;
import org.whatmatters.platform.web.NotFound;

/// An editor of the organisation that takes in a feed puts right what it says of a listing, or lets the feed's word
/// stand again. As with what is written here, a listing that reads otherwise has to be looked at again.
@Component
public class EditListing {

    private final LocalEdits localEdits;
    private final Lives lives;
    private final Listings listings;
    private final SearchIndex searchIndex;
    private final Announcements announcements;
    private final Clock clock;

    EditListing(
            LocalEdits localEdits,
            Lives lives,
            Listings listings,
            SearchIndex searchIndex,
            Announcements announcements,
            Clock clock) {
        this.localEdits = localEdits;
        this.lives = lives;
        this.listings = listings;
        this.searchIndex = searchIndex;
        this.announcements = announcements;
        this.clock = clock;
    }

    public Editable read(UUID service, UUID organisation) {
        return localEdits.find(service, organisation).orElseThrow(NotFound::new);
    }

    /// Says how every field is to read. Only what is new to the listing is looked at: what a feed was let say may
    /// stand.
    ///
    /// @param because why it is so, of what is put right now
    public void putRight(UUID service, Said wanted, String because, Actor.Staff editor, ExpectedVersion expected) {
        change(service, editor, expected, listing -> {
            var source =
                    new LocalEdit.Source(editor.organisationId(), editor.subject(), clock.instant(), because.strip());
            var next = listing.edits().putRight(wanted, listing.feed().said(), source);
            check(listing.edits(), next);
            return next;
        });
    }

    public void takeBack(UUID service, EditedField field, Actor.Staff editor, ExpectedVersion expected) {
        change(service, editor, expected, listing -> edited(listing, field).takeBack(field));
    }

    /// What was put right stands, whatever the feed says now.
    public void keep(UUID service, EditedField field, Actor.Staff editor, ExpectedVersion expected) {
        change(service, editor, expected, listing -> edited(listing, field).keep(field));
    }

    private static Edits edited(Editable listing, EditedField field) {
        if (!listing.edits().has(field)) {
            throw new NotFound();
        }
        return listing.edits();
    }

    private static void check(Edits before, Edits next) {
        var said = new EnumMap<EditedField, String>(EditedField.class);
        next.byField().forEach((field, edit) -> {
            var value = edit.value();
            if (value != null && !edit.equals(before.byField().get(field))) {
                said.put(field, value);
            }
        });
        PlainDocument.read(FeedDocument.ofNothingBut(new Said(said)));
    }

    private void change(UUID service, Actor.Staff editor, ExpectedVersion expected, Function<Editable, Edits> step) {
        var organisation = editor.organisationId();
        var held =
                lives.hold(service, new Desk(organisation, true, false, false)).orElseThrow(NotFound::new);
        var listing = read(service, organisation);
        expected.mustBe(held.version());
        if (held.life().state() == LifeState.DEFUNCT) {
            throw new IllegalState(held.life().state().word(), "put right");
        }
        var next = step.apply(listing);
        if (next.equals(listing.edits())) {
            return;
        }
        localEdits.write(service, listing.feed(), next, clock.instant());
        lives.write(Map.of(service, life(held.life(), listing, next)));
        searchIndex.learnOf(service);
        announcements.announce(listings.now(List.of(service)));
    }

    private Life life(Life life, Editable listing, Edits next) {
        var feed = listing.feed().said();
        return next.over(feed).equals(listing.edits().over(feed)) ? life : life.doubt(Days.today(clock));
    }
}
