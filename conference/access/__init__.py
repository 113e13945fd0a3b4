"""Who is who: accounts, logins, links and devices."""
