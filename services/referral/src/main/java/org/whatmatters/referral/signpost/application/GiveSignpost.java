package org.whatmatters.referral.signpost.application;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.FieldError;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.lifecycle.OrganisationId;
import org.whatmatters.referral.offer.ServiceId;
import org.whatmatters.referral.projection.Listings;
import org.whatmatters.referral.projection.Listings.Listing;
import org.whatmatters.referral.signpost.Pointer;
import org.whatmatters.referral.signpost.PublicPhone;
import org.whatmatters.referral.signpost.Signpost;
import org.whatmatters.referral.signpost.SignpostId;
import org.whatmatters.referral.signpost.SignpostText;
import org.whatmatters.referral.signpost.Way;
import org.whatmatters.referral.unmet.District;
import org.whatmatters.referral.unmet.Need;

/// A worker tells somebody of services that may help, on paper or by text. Names come from the directory and nowhere
/// else, so that nobody can have other words texted.
@Component
public class GiveSignpost {

    /// A list that comes later is of no use any more.
    private static final int DAYS_TO_SEND = 2;

    /// Somebody who was told where to go is asked after a week whether it helped.
    private static final int DAYS_TO_FOLLOW_UP = 7;

    private final Signposts signposts;
    private final SignpostTexts texts;
    private final Listings listings;
    private final NeedWords needWords;
    private final Clock clock;

    GiveSignpost(Signposts signposts, SignpostTexts texts, Listings listings, NeedWords needWords, Clock clock) {
        this.signposts = signposts;
        this.texts = texts;
        this.listings = listings;
        this.needWords = needWords;
        this.clock = clock;
    }

    /// A service as the worker ticked it.
    ///
    /// @param phone as the directory publishes it; what cannot be read as a number is left out
    public record Ticked(UUID serviceId, @Nullable String phone) {}

    /// What the worker asks for.
    ///
    /// @param need what it is about; where it is not said, what was searched for tells
    /// @param searched the words of the search, of which only the need is kept
    /// @param postcode of which only the district is kept
    /// @param number by which the notification service knows the phone; only for a text
    /// @param followUp the person said yes to being asked after seven days whether it helped; only with a text
    public record Wish(
            List<Ticked> services,
            Way way,
            @Nullable Need need,
            @Nullable String searched,
            @Nullable String postcode,
            @Nullable UUID number,
            boolean followUp) {}

    /// What came of it.
    ///
    /// @param text null when it is printed
    public record Given(SignpostId id, Need need, @Nullable SignpostText text) {}

    public Given give(Wish wish, OrganisationId organisation) {
        var pointers = pointers(wish);
        var now = clock.instant();
        var signpost = new Signpost(
                new SignpostId(UuidCreator.getTimeOrderedEpoch()),
                organisation,
                wish.need() == null ? needWords.in(wish.searched()) : wish.need(),
                wish.postcode() == null ? null : District.parse(wish.postcode()).orElse(null),
                wish.services().stream()
                        .map(ticked -> new ServiceId(ticked.serviceId()))
                        .toList(),
                wish.way(),
                now);
        signposts.add(signpost);
        if (wish.number() == null) {
            return new Given(signpost.id(), signpost.need(), null);
        }
        var text = SignpostText.of(pointers);
        var notAfter = now.atZone(WorkingDays.LONDON).plusDays(DAYS_TO_SEND).toInstant();
        texts.ask(signpost, wish.number(), text, notAfter);
        if (wish.followUp()) {
            followUp(signpost, wish.number());
        }
        return new Given(signpost.id(), signpost.need(), text);
    }

    private void followUp(Signpost signpost, UUID number) {
        var then = signpost.at().atZone(WorkingDays.LONDON).plusDays(DAYS_TO_FOLLOW_UP);
        var request = texts.askWhetherItHelped(
                signpost, number, then.toInstant(), then.plusDays(DAYS_TO_SEND).toInstant());
        signposts.asked(signpost, request);
    }

    private List<Pointer> pointers(Wish wish) {
        var faults = new ArrayList<FieldError>();
        var different =
                wish.services().stream().map(Ticked::serviceId).distinct().count();
        if (different == 0) {
            faults.add(new FieldError("/services", "REQUIRED", "Tick at least one."));
        }
        if (different > Signpost.MOST_SERVICES) {
            faults.add(new FieldError("/services", "TOO_MANY", "Tick five at most."));
        }
        if (different < wish.services().size()) {
            faults.add(new FieldError("/services", "TWICE", "The same service stands there twice."));
        }
        if ((wish.way() == Way.TEXT) != (wish.number() != null)) {
            faults.add(new FieldError("/number", "ONLY_FOR_A_TEXT", "A text needs a number, and a print has none."));
        }
        if (wish.followUp() && wish.way() != Way.TEXT) {
            faults.add(new FieldError(
                    "/followUp",
                    "ONLY_FOR_A_TEXT",
                    "Only who is texted the list can be asked later whether it helped."));
        }
        var pointers = new ArrayList<Pointer>();
        for (var ticked : wish.services()) {
            pointer(ticked, wish.way(), faults, pointers);
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults.stream().distinct().toList());
        }
        return pointers;
    }

    private void pointer(Ticked ticked, Way way, List<FieldError> faults, List<Pointer> pointers) {
        var listing = listings.find(ticked.serviceId()).filter(Listing::isActive);
        if (listing.isEmpty()) {
            faults.add(new FieldError(
                    "/services", "SERVICE_NOT_ACTIVE", "One of these takes nobody at the moment. Search again."));
            return;
        }
        var phone = ticked.phone() == null
                ? null
                : PublicPhone.parse(ticked.phone()).orElse(null);
        var pointer = new Pointer(listing.get().name(), phone);
        if (way == Way.TEXT && !pointer.canBeTexted()) {
            faults.add(new FieldError(
                    "/services",
                    "NAME_CANNOT_BE_TEXTED",
                    "A text can’t show the name of one of these. Print the list."));
        }
        pointers.add(pointer);
    }
}
