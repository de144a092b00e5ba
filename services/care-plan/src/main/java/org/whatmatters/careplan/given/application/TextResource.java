package org.whatmatters.careplan.given.application;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Service;
import org.whatmatters.careplan.circle.application.Reception;
import org.whatmatters.careplan.given.Given;
import org.whatmatters.careplan.given.GivenId;
import org.whatmatters.careplan.given.GivenResources;
import org.whatmatters.careplan.given.PublishedResources;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.IllegalState;
import org.whatmatters.platform.web.NotFound;

/// A worker has the person texted where to read what they were given.
@Service
public class TextResource {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    /// Later it would come out of nowhere.
    private static final int DAYS_TO_SEND = 2;

    /// Pressed again by mistake it would cost one of the two texts of a week.
    private static final Duration NOT_AGAIN_FOR = Duration.ofDays(1);

    private final GivenResources givenResources;
    private final PublishedResources published;
    private final ResourceTexts texts;
    private final Reception reception;

    TextResource(
            GivenResources givenResources, PublishedResources published, ResourceTexts texts, Reception reception) {
        this.givenResources = givenResources;
        this.published = published;
        this.texts = texts;
        this.reception = reception;
    }

    public void text(GivenId id, Actor.Staff worker) {
        var reader = reception.reader(worker);
        var given = reception.admitToWrite(worker, "text resource", givenResources.find(id, reader));
        var resource = published.find(given.resource()).orElseThrow(NotFound::new);
        if (!resource.mayBeGiven(LocalDate.ofInstant(reader.at(), LONDON))) {
            throw new IllegalState(resource.state(), "send");
        }
        mustNotJustHaveBeenTexted(given, reader.at());
        givenResources.texted(id, reader.at());
        var notAfter = reader.at().atZone(LONDON).plusDays(DAYS_TO_SEND).toInstant();
        texts.ask(given, worker.organisationId(), reader.at(), notAfter);
    }

    private static void mustNotJustHaveBeenTexted(Given given, Instant now) {
        var texted = given.textedAt();
        if (texted != null && texted.plus(NOT_AGAIN_FOR).isAfter(now)) {
            throw new Conflict("texted-already", "This was sent to be texted less than a day ago.");
        }
    }
}
