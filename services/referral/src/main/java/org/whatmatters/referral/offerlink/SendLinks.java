package org.whatmatters.referral.offerlink;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.URI;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.capability.Secret;
import org.whatmatters.referral.offer.LinkId;
import org.whatmatters.referral.offer.Offer;
import org.whatmatters.referral.offer.application.GroupLinks;
import org.whatmatters.referral.projection.Organisations;
import org.whatmatters.referral.projection.Organisations.Organisation;

/// Makes the link to a new offer and has it texted.
@Component
class SendLinks implements GroupLinks {

    private final OfferLinks links;
    private final LinkTexts texts;
    private final Organisations organisations;
    private final WorkingDays calendar;
    private final RandomGenerator random;
    private final URI publicAddress;

    SendLinks(
            OfferLinks links,
            LinkTexts texts,
            Organisations organisations,
            WorkingDays calendar,
            RandomGenerator random,
            @Value("${whatmatters.public-url}") URI publicAddress) {
        this.links = links;
        this.texts = texts;
        this.organisations = organisations;
        this.calendar = calendar;
        this.random = random;
        this.publicAddress = publicAddress;
    }

    @Override
    public void send(Offer offer, UUID phone, Actor.Staff worker) {
        var host = worker.organisationId();
        var secret = Secret.draw(random);
        var id = new LinkId(UuidCreator.getTimeOrderedEpoch());
        links.add(id, offer.id(), host, phone, secret, offer.madeAt());
        var lastDay = calendar.after(offer.madeAt(), organisations.working(host).returnDays());
        texts.sendLink(
                phone,
                host,
                organisations.find(host).map(Organisation::name).orElse("A link worker team"),
                URI.create(publicAddress + "/answer/" + secret.text()),
                offer.madeAt(),
                lastDay.plusDays(1).atStartOfDay(WorkingDays.LONDON).toInstant());
    }
}
