package org.whatmatters.notification.number.application;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.notification.number.NumberId;
import org.whatmatters.notification.number.TypedNumber;
import org.whatmatters.notification.people.PhoneNumber.Mobile;
import org.whatmatters.notification.people.application.Numbers;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.FieldError;
import org.whatmatters.platform.web.Invalid;

/// Takes a number down for a text, when the person who stands there says that this phone is safe. Whether anything is
/// known of the phone already is not told: it would tell a worker that somebody is known here.
@Component
public class KeepNumber {

    private final TypedNumbers numbers;
    private final Audit audit;
    private final Clock clock;

    KeepNumber(TypedNumbers numbers, Audit audit, Clock clock) {
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    /// Keeps it, or says everything that is wrong with it.
    ///
    /// @param language that the person reads, as a code such as `en`
    public NumberId keep(@Nullable String written, boolean saidSafe, @Nullable String language, Actor.Staff worker) {
        var faults = new ArrayList<FieldError>();
        if (!saidSafe) {
            faults.add(new FieldError("/saidSafe", "NOT_SAID_SAFE", "Ask whether it is safe to text this phone."));
        }
        if (!readsEnglish(language)) {
            faults.add(new FieldError(
                    "/language",
                    "LANGUAGE_NOT_OFFERED",
                    "We can only text in English so far. Print the list, or read it out."));
        }
        var number = Numbers.read(written);
        if (!(number instanceof Mobile)) {
            faults.add(new FieldError("/number", "NOT_A_UK_MOBILE", "Enter a UK mobile number, like 07700 900123."));
        }
        return number instanceof Mobile mobile && faults.isEmpty() ? keep(mobile, worker) : refuse(faults);
    }

    private NumberId keep(Mobile number, Actor.Staff worker) {
        var id = new NumberId(UuidCreator.getTimeOrderedEpoch());
        numbers.add(new TypedNumber(id, number.mobile(), worker.organisationId(), worker.subject(), clock.instant()));
        audit.granted(worker, "take down a number for a text", List.of(), "SAID_SAFE");
        return id;
    }

    private static NumberId refuse(List<FieldError> faults) {
        throw new Invalid(faults);
    }

    /// The only language that is checked so far. Unlike in a profile somebody is there to be asked.
    private static boolean readsEnglish(@Nullable String language) {
        return language != null && language.toLowerCase(Locale.ROOT).startsWith("en");
    }
}
