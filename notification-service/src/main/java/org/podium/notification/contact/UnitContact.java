package org.podium.notification.contact;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How a unit is reached now, whoever told it last: the unit itself, or an entry that it has made or changed. */
@Entity
@Table(name = "unit_contact")
class UnitContact {
    @Id
    private String uscc;

    private String name;
    private String email;

    protected UnitContact() {}

    Party.Unit party() {
        return new Party.Unit(uscc, name, email);
    }
}
