package org.podium.scoring.attendance;

public enum AttendanceStatus {
    PRESENT,
    ABSENT
}
