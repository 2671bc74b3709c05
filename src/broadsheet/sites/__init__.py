"""The sites that come with broadsheet, one module a site. Each imports only the roof, as anyone's adapter does."""
