package org.whatmatters.directory.address.application;

import static java.util.Objects.requireNonNullElse;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.directory.address.Address;
import org.whatmatters.directory.address.AddressEdit;
import org.whatmatters.directory.address.application.AddressEdits.Known;
import org.whatmatters.directory.address.application.AddressEdits.Shared;
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
import tools.jackson.databind.json.JsonMapper;

/// An editor of the organisation that takes in a feed says where a place is, or lets the feed's word stand again. It
/// holds for every listing there, and each of them has to be looked at again.
@Component
public class EditAddress {

    private static final JsonMapper JSON = new JsonMapper();
    private static final UUID NOBODY = new UUID(0, 0);

    private final AddressEdits edits;
    private final Lives lives;
    private final Listings listings;
    private final SearchIndex searchIndex;
    private final Announcements announcements;
    private final Clock clock;

    EditAddress(
            AddressEdits edits,
            Lives lives,
            Listings listings,
            SearchIndex searchIndex,
            Announcements announcements,
            Clock clock) {
        this.edits = edits;
        this.lives = lives;
        this.listings = listings;
        this.searchIndex = searchIndex;
        this.announcements = announcements;
        this.clock = clock;
    }

    /// A listing's places, as somebody reads them before they change one.
    public record Places(long version, List<Shared> places) {}

    public Places read(UUID service, UUID organisation) {
        var version = edits.version(service, organisation).orElseThrow(NotFound::new);
        return new Places(version, edits.of(service, organisation));
    }

    public void putRight(
            UUID service, UUID place, Address wanted, String because, Actor.Staff editor, ExpectedVersion expected) {
        check(wanted);
        var source =
                new AddressEdit.Source(editor.organisationId(), editor.subject(), clock.instant(), because.strip());
        change(
                service,
                place,
                editor,
                expected,
                known -> AddressEdit.putRight(wanted, known.feed().address(), known.edit(), source));
    }

    public void takeBack(UUID service, UUID place, Actor.Staff editor, ExpectedVersion expected) {
        change(service, place, editor, expected, known -> {
            edit(known);
            return null;
        });
    }

    /// What was put right stands, whatever the feed says now.
    public void keep(UUID service, UUID place, Actor.Staff editor, ExpectedVersion expected) {
        change(service, place, editor, expected, known -> edit(known).keep());
    }

    private static AddressEdit edit(Known known) {
        var edit = known.edit();
        if (edit == null) {
            throw new NotFound();
        }
        return edit;
    }

    /// As a feed's row is checked, so that nothing leaves that would have been refused from elsewhere.
    private static void check(Address wanted) {
        var service = JSON.createObjectNode()
                .put("id", NOBODY.toString())
                .put("name", requireNonNullElse(wanted.name(), "A place"))
                .put("status", "active");
        service.putArray("service_at_locations")
                .addObject()
                .put("id", NOBODY.toString())
                .set(
                        "location",
                        PlaceDocument.ofNothingBut(
                                NOBODY, new Address(wanted.line(), "1 Street", wanted.town(), wanted.postcode())));
        PlainDocument.read(service);
    }

    private interface Step {
        @Nullable
        AddressEdit next(Known known);
    }

    /// The place is held before its listings, as by an import: otherwise the two could wait for each other.
    private void change(UUID service, UUID place, Actor.Staff editor, ExpectedVersion expected, Step step) {
        var organisation = editor.organisationId();
        var known = edits.hold(service, place, organisation).orElseThrow(NotFound::new);
        var held =
                lives.hold(service, new Desk(organisation, true, false, false)).orElseThrow(NotFound::new);
        expected.mustBe(held.version());
        if (held.life().state() == LifeState.DEFUNCT) {
            throw new IllegalState(held.life().state().word(), "put right");
        }
        var next = step.next(known);
        if (Objects.equals(next, known.edit())) {
            return;
        }
        edits.write(known.feed(), next, clock.instant());
        if (AddressEdit.standing(known.feed().address(), next).equals(known.address())) {
            lives.raiseVersion(service);
        } else {
            readOtherwise(edits.servicesAt(place));
        }
    }

    private void readOtherwise(List<UUID> there) {
        var today = Days.today(clock);
        var next = new LinkedHashMap<UUID, Life>();
        there.forEach(id ->
                lives.hold(id).ifPresent(held -> next.put(id, held.life().doubt(today))));
        lives.write(next);
        there.forEach(lives::raiseVersion);
        edits.renewWords(there);
        there.forEach(searchIndex::learnOf);
        announcements.announce(listings.now(there));
    }
}
