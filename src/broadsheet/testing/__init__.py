"""What adapter packages import in their tests: ``cases``, ``edits``, ``laws`` and ``strategies``.

``cases`` reads fixtures and needs nothing more than broadsheet; the others need the extra ``testing``.
"""
